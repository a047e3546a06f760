-- Several nodes on one database: who acts for a unit, and who sends, holds a row until his transaction ends.

-- territory: one row for each unit; whoever changes its plans, schemes, money or figures holds the one of the unit that
-- came to hold its territory in the end, so that a unit and those merged into it are one line
create table unit_turn (
    unit_id varchar(16) primary key references unit_period (id)
);
insert into unit_turn (unit_id) select id from unit_period;

-- exchange: the one row that whoever carries the outbox to the broker holds
create table outbox_turn (
    id integer primary key
);
insert into outbox_turn (id) values (1);
drop index outbox_message_unsent;
create index outbox_message_unsent on outbox_message (sent_at, created_at, id);
