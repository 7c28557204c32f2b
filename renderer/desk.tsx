import './parts/styles';
import { openDesk } from './screens/open-desk';

void openDesk();
