-- Which uploads a form holds or held: so that it takes no file of somebody else's, and none is left behind that nobody filed.
create table form_file (
    answers_id  uuid not null references form_answers,
    document_id uuid not null,
    primary key (answers_id, document_id)
);
create index form_file_document on form_file (document_id);
create index form_answers_drafts on form_answers (saved_at) where state = 'DRAFT';
create index document_waiting on document (uploaded_at) where kind is null;
