/** What most wards write; each can be changed before the set-up is kept. */
export const usualOffice = {
  city: 'Hà Nội',
  unit: 'Trung tâm Phục vụ hành chính công',
  slipTitle: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
  services: [
    { prefix: 'A', name: 'Chứng thực' },
    { prefix: 'B', name: 'Hộ tịch' },
    { prefix: 'C', name: 'Đất đai, xây dựng' },
    { prefix: 'D', name: 'Lĩnh vực khác' },
  ],
} as const;

/** An office that does not exist, to try the app with. Its PINs and passphrase are shown on screen and guard nothing. */
export const trialOffice = {
  code: 'H26.999',
  name: 'UBND phường Giả Tưởng',
  place: 'Giả Tưởng',
  phone: '024 0000 0000',
  counters: '1-3',
  passphrase: 'nubi kalo timu pohi lacu moba',
  people: [
    { name: 'Lê Mạnh Hùng', role: 'supervisor', pin: '305814' },
    { name: 'Trần Thị Lan', role: 'clerk', pin: '472916' },
    { name: 'Phạm Văn Minh', role: 'clerk', pin: '618305' },
    { name: 'Vũ Quốc Tuấn', role: 'supervisor', pin: '729405' },
  ],
} as const;
