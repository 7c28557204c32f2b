import './parts/base.css';
import { openBoard } from './screens/board/open-board';

void openBoard();
