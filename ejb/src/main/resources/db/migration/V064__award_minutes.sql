-- award: the signed minutes of a council (biên bản họp hội đồng). Never updated; those of the latest ranking that say all verdicts that stand count.
create table award_minutes (
    id             bigint        primary key,
    round_id       bigint        not null references award_round (id),
    ranking_id     bigint        not null references award_ranking (id),
    content        ${bytes}      not null,               -- canonical JSON: who met, what they decided of each entry, digests of the ranking
    digest         varchar(64)   not null,               -- SHA-256 of the content
    signature      varchar(1000) not null,               -- detached JWS of whoever holds the round
    held_on        date          not null,
    made_at        ${instant}    not null,
    made_by        varchar(100)  not null
);
create index award_minutes_of on award_minutes (round_id, made_at);
