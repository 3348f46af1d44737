-- One address on one line: a line break in it would begin a header of its own in a mail.
alter table person add constraint person_email_on_one_line check (email !~ '[[:cntrl:][:space:]]');
