-- unit: P63-24
-- subjects: BG-7
insert into equipment_item (id, line_id, name, quantity, unit_price, quotation_number, quotation_supplier, quotation_valid_until) values (30, 1, 'May', 1, 100, 'BG-7', 'Nha cung cap Y', null);
insert into equipment_item (id, line_id, name, quantity, unit_price, quotation_number, quotation_supplier, quotation_valid_until) values (31, 2, 'May', 1, 100, 'BG-7', 'NHA CUNG CAP Y', null);
