-- unit: 
-- subjects: PH-2
insert into outbox_message (id, address, name, created_at) values (30, 'khuyencong.receipts.P63-24', 'PH-2', timestamp '2024-03-13 08:00:00');
