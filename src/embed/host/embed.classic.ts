// The same script for `<script src>` without `type="module"`; it only sets the global.
import './embed';
