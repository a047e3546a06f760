-- Whom drafts would support, by the identity that the record of an establishment is found by: so that those which may name one
-- are found without reading every draft of the country. Rows of older versions of a dossier stay: what it says now is read then.
create table draft_beneficiary (
    id           bigint      primary key,
    record_id    bigint      not null references scheme_record (id),
    identity_key varchar(64) not null,
    unique (record_id, identity_key)
);
create index draft_beneficiary_identity on draft_beneficiary (identity_key);
