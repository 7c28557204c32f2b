export function CityPanel() {
  return null;
}
