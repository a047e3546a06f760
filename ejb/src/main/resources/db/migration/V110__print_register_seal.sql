-- Anybody may hand in a signed file: by whose certificate it is signed is looked up without reading the whole register.
create index printed_document_seal on printed_document (seal);
