-- Plans that arrive decided and give money for what another scheme supports already: open until an official lets it pass.
create table funding_suspicion (
    id           bigint primary key,
    record_id    bigint not null references scheme_record (id),
    other_id     bigint not null references scheme_record (id),
    business_day date   not null,
    unique (record_id, other_id)
);
