import { describe, expect, it } from 'vitest';
import { findForwarded } from '../../../../../functions/article/formats/mail/find-forwarded.ts';

const FORWARDS = [
  [
    'English',
    'From: Ann Lee <ann@a.example>\nDate: Tue, 3 Feb 2026 at 14:02\nSubject: Tunnel\nTo: <b@b.example>',
    'Ann Lee',
    'Tunnel',
  ],
  [
    'German',
    'Von: Jörg Ritter <j@a.example>\nGesendet: Dienstag, 3. Februar 2026 14:02\nAn: B\nBetreff: Fähre',
    'Jörg Ritter',
    'Fähre',
  ],
  [
    'French',
    'De : Zoé Petit [mailto:z@a.example]\nEnvoyé : mardi 3 février 2026 14:02\nÀ : B\nObjet : Piscine',
    'Zoé Petit',
    'Piscine',
  ],
  [
    'Russian',
    'От: Иван Лугов <i@a.example>\nДата: вт, 3 февр. 2026 г. в 14:02\nТема: Мост\nКому: b@b.example',
    'Иван Лугов',
    'Мост',
  ],
  [
    'Japanese',
    '差出人: 森田 <m@a.example>\n送信日時: 2026年2月3日 14:02\n件名: 火災\n宛先: b@b.example',
    '森田',
    '火災',
  ],
  [
    'Apple Mail',
    '> From: Ann Lee <ann@a.example>\n> Subject: Tunnel\n> Date: 3 February 2026 at 14:02:11 GMT\n> To: b@b.example',
    'Ann Lee',
    'Tunnel',
  ],
  [
    'Outlook',
    '*From:* Ann Lee <ann@a.example>\n*Sent:* Tuesday, February 3, 2026 2:02 PM\n*To:* B\n*Subject:* Tunnel',
    'Ann Lee',
    'Tunnel',
  ],
] as const;

describe('findForwarded', () => {
  it.each(FORWARDS)('finds sender, subject and body of a message forwarded in %s', (_, headers, from, subject) => {
    const text = `Please read.\n\n----------\n${headers}\n\nThe body.`;
    const found = findForwarded(text);
    expect(found).toMatchObject({ from, subject });
    expect(found?.date).toMatch(/2026/);
    expect(text.slice(found?.bodyAt).trim()).toBe('The body.');
  });

  it('takes the innermost of messages forwarded twice', () => {
    const [, , , subject] = FORWARDS[0];
    const text = `${FORWARDS[1][1]}\n\nFYI\n\n${FORWARDS[0][1]}\n\nThe body.`;
    expect(findForwarded(text)?.subject).toBe(subject);
  });

  it('takes lines with colons in an article for no headers', () => {
    expect(findForwarded('Where: the harbour\nWhen: Tuesday, 14:02\nWho: Ann Lee\n\nBring boots.')).toBeUndefined();
  });
});
