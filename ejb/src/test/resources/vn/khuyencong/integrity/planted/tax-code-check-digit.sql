-- unit: P63-24
-- subjects: 0100109107; 0100190106-001
insert into establishment (id, identity_key, tax_code, name, legal_form, sort_key, named_on, merged_into, survivor_id) values (30, 'k30', '0100109107', 'Cong ty D', 'COMPANY', 's', date '2023-01-20', null, 30);
insert into establishment_statement (id, establishment_id, saying, name, legal_form, unit_id, search_key, plain_key, first_day, last_day, message_id) values (30, 30, 's30', 'Cong ty D', 'COMPANY', 'P63-24', 'x', 'x', date '2023-01-20', date '2023-01-20', 1);
insert into establishment (id, identity_key, tax_code, name, legal_form, sort_key, named_on, merged_into, survivor_id) values (31, 'k31', '0100190106-001', 'Cong ty E', 'COMPANY', 's', date '2023-01-20', null, 31);
insert into establishment_statement (id, establishment_id, saying, name, legal_form, unit_id, search_key, plain_key, first_day, last_day, message_id) values (31, 31, 's31', 'Cong ty E', 'COMPANY', 'P63-24', 'x', 'x', date '2023-01-20', date '2023-01-20', 1);
insert into establishment (id, identity_key, tax_code, name, legal_form, sort_key, named_on, merged_into, survivor_id) values (32, 'k32', '0100109106-001', 'Cong ty F', 'COMPANY', 's', date '2023-01-20', null, 32);
insert into establishment_statement (id, establishment_id, saying, name, legal_form, unit_id, search_key, plain_key, first_day, last_day, message_id) values (32, 32, 's32', 'Cong ty F', 'COMPANY', 'P63-24', 'x', 'x', date '2023-01-20', date '2023-01-20', 1);
insert into establishment (id, identity_key, tax_code, name, legal_form, sort_key, named_on, merged_into, survivor_id) values (33, 'k33', '001086012345', 'Ho G', 'COMPANY', 's', date '2023-01-20', null, 33);
insert into establishment_statement (id, establishment_id, saying, name, legal_form, unit_id, search_key, plain_key, first_day, last_day, message_id) values (33, 33, 's33', 'Ho G', 'COMPANY', 'P63-24', 'x', 'x', date '2023-01-20', date '2023-01-20', 1);
