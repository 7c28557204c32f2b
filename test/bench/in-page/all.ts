import './without-eval';

export { fillStore, firstDayOf } from './fill-store';
export { measureBare, measureDeeds, measureRound } from './measure-deeds';
export { watchKeys } from './measure-keys';
export { measureSearch } from './measure-search';
export { watchIdleKey, watchSwitch } from './measure-switch';
