/**
 * Words in class names and ids that mark what stands beside an article, by the reason under which coverage counts it.
 * They match whole words between hyphens and spaces; an underscore counts as a hyphen.
 */
export const BOILERPLATE_WORDS: Readonly<Record<string, string>> = {
  navigation:
    'nav|navi|navbar|subnav|navigation|menu|submenu|breadcrumb|breadcrumbs|crumbs|pagination|pager|paging|toolbar|topbar|skip|skiplink|masthead|table-of-contents|ez-toc-container|toc-container|toc-title|lwptoc|site-header|page-header-nav|prev-next|next-prev|post-navigation|nextpost|prevpost|footer|bottombar|colophon|copyright|impressum|anchor-links|languages|language-switcher',
  advertising:
    'ad|ads|adv|advert|adverts|advertise|advertisement|advertising|anzeige|anzeigen|werbung|publicidad|publicite|reklama|reklame|sponsor|sponsored|sponsors|promo|promos|promotion|promobox|adsense|adslot|dfp|banner|banners|outbrain|taboola|plista|affiliate|commercial|deals|shopping|shop|product-box|buy|donate|donation|support-us|offer|offer-content|card-feature',
  'related links':
    'related|relatedposts|relacionadas|relacionados|recommend|recommended|recommendation|recommendations|recirc|recirculation|morelike|similar|more-stories|more-news|more-from|more-on|also-read|read-also|readmore|read-more|read-next|readnext|see-also|most-read|mostread|most-popular|popular|trending|latest|latest-news|newsfeed|up-next|upnext|teaser-list|teaserlist|teasers|teaser-group|linklist|link-list|jp-relatedposts|yarpp|crp|nrelate|zergnet|mgid|tags|taglist|tag-list|tag-cloud|tagcloud|post-tags|article-tags|keywords|topics|categories|hashtags|playlist|infobox-links|next-story|nextstory|next-post|article-bottom|content-bottom|articlebottom|wp-embed|wp-embedded-content|embedded-content|article-tile|related-post|related-posts|related-articles|relatedarticles|lire-aussi|leer-mas|mehr-zum-thema',
  'sharing and newsletter boxes':
    'share|shares|sharing|sharebar|sharer|sharedaddy|addthis|addtoany|social|socials|socialmedia|social-media|follow|follow-us|likebox|tweet-button|newsletter|newsletters|subscribe|subscription|abo|signup|sign-up|signin|sign-in|login|register|registration|mailchimp|optin|opt-in|printer|print-button|bookmark|app-download|app-section|cta|call-to-action|letters-cta|trust-badge|no-print|noprint|feedback|survey|poll|rating|ratings|vote|votes|voting|wpulike|reactions|emoji',
  'cookie and consent texts':
    'cookie|cookies|consent|gdpr|dsgvo|privacy|privacy-policy|onetrust|modal|popup|pop-up|overlay|lightbox|interstitial|adblock|noscript|browser-warning',
  'reader comments':
    'comment|comments|commentlist|comment-list|comment-respond|commentform|kommentare|kommentar|kommentieren|comentarios|commentaires|commenti|disqus|respond|reply|replies|discussion|forum-link|livefyre|fb-comments|usercomments|leserkommentare|talkback',
  'about the author':
    'author-box|authorbox|author-bio|authorbio|author-info|author-card|author-description|author-details|author-profile|about-author|about-the-author|bio|biography|post-author-box|autor-box|autorenbox|abh-box|vcard-box|contributor-bio|saboxplugin|saboxplugin-wrap|writer-info',
  sidebars:
    'sidebar|sidebars|side-bar|rail|right-rail|rightrail|rightcol|right-column|rightbar|leftbar|marginal|marginalie|widget-area|widgets|aside',
  'publication details':
    'byline|bylines|author|authors|autor|autores|auteur|auteurs|author-position|meta|metadata|post-meta|entry-meta|article-meta|postmetadata|post-info|postinfo|entry-info|article-info|dateline-meta|timestamp|pubdate|published|post-date|entry-date|article-date|date-line|submitted|posted-on|byline-wrapper|reading-time|readtime|views|view-count',
};
