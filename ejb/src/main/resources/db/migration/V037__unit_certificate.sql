-- TLS at the broker: every certificate that was given to a unit, kept for ever; its key never comes here ---------------------
create table unit_certificate (
    id                bigint        primary key,
    unit_id           varchar(16)   not null references unit_period (id),
    serial_number     varchar(40)   not null unique, -- hexadecimal
    fingerprint       varchar(64)   not null unique, -- SHA-256 of the certificate, hexadecimal: by this the broker knows it
    key_digest        varchar(64)   not null,        -- SHA-256 of its public key
    not_before        ${instant}    not null,
    not_after         ${instant}    not null,
    pem               varchar(8000) not null,
    issued_at         ${instant}    not null,
    issued_by         varchar(100)  not null,        -- an administrator, or the unit itself by its signing key
    revoked_at        ${instant},
    revoked_by        varchar(100),
    revocation_reason varchar(500)
);
create index unit_certificate_unit on unit_certificate (unit_id);
create index unit_certificate_key on unit_certificate (key_digest);
