/** Beginnings of the words for units of time in the languages that the gate knows best. */
export const UNITS_OF_TIME = {
  decades: /zehnt|d[ée]cad|d[ée]cenn|decenn|десят|декад|عقد|عقود|十年/iu,
  years:
    /jahr|jähr|jaar|año|(?<!\p{L})an(?:s|os?|n[eiéo]\p{L}*)?(?!\p{L})|year|год|лет|рок|рік|річ|سن[ةو]|عام|أعوام|年/iu,
  months: /monat|maand|month|(?<!\p{L})(?:mes|mês|mesi|meses|mois|mese)(?!\p{L})|месяц|місяц|شهر|أشهر|شهور|月/iu,
  weeks: /woche|wöch|week|semana|semaine|settiman|недел|тиж|[أا]سبوع|أسابيع|[週周]|星期|礼拜/iu,
  days: /(?<!\p{L})(?:tage?n?|dag|dagen|days?|d[íi]as?|jours?|journées?|giorn[oi])(?!\p{L})|tägig|ден|день|дн[яеіиюё]|сут|доб|يوم|أيام|[日天]/iu,
  hours:
    /stunde|stünd|hour|hora|heure|час|годин|ساع|時間|小时|小時|钟头|鐘頭|(?<!\p{L})or[ae](?!\p{L})|(?<!\p{L})u(?:ur|ren)(?!\p{L})/iu,
  minutes: /minut|минут|хвилин|دقيق|دقائق|分/iu,
} as const;
