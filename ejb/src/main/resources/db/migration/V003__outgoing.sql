-- What leaves is no longer a receipt alone: norm packs, portal messages and notices leave by the same outbox.
alter table outbox_message alter column receipt_id drop not null;
alter table outbox_message add column address varchar(200);   -- where to
alter table outbox_message add column name varchar(200);      -- what the receiver knows it by
alter table outbox_message add column body ${bytes};
alter table outbox_message add column jws varchar(4000);
update outbox_message set address = 'khuyencong.receipts.' || destination,
    name = (select number from receipt where receipt.id = outbox_message.receipt_id);
alter table outbox_message alter column address set not null;
alter table outbox_message alter column name set not null;
alter table outbox_message drop column destination;
