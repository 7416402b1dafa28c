import type { WallDictionary } from '../en/wall';

export const wallHi: WallDictionary = {
  title: 'दीवार डिस्प्ले',
  leave: 'दीवार डिस्प्ले से बाहर जाएँ',
  previous: 'पिछला पृष्ठ',
  next: 'अगला पृष्ठ',
  stopTurning: 'पृष्ठ बदलना रोकें',
  turn: 'पृष्ठ अपने-आप बदलें',
  pageOf: '{#count} में से {#number}',
  stopped: 'रुका हुआ',
  overLimit: 'सीमा से अधिक',
  isOverLimit: 'सीमा से अधिक',
  continued: '{group}, जारी',
  shownOf: '{agents} में से {#count}',
  notUpdated: '{time} से अपडेट नहीं हुआ',
  incomplete: 'अधूरा: कुछ एजेंट नहीं हैं',
  isIncomplete: 'अधूरा',
  notLive: 'लाइव नहीं: यह अवधि समाप्त हो गई है',
  asOf: '{time} तक',
  atLeast: '≥ {length}',
  retrying: 'अपने-आप फिर कोशिश हो रही है।',
};
