import { createRoot } from 'react-dom/client';
import { ReadyMark } from '../ready-mark';

export function openBoard(): void {
  createRoot(document.getElementById('root') ?? document.body).render(<ReadyMark />);
}
