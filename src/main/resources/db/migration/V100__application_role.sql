-- The service works in a role that owns nothing. What comes later is granted to it when it is made; what it must not do is taken away there.

do $$
declare
    role  constant text := '${application-role}';
    made  record;
begin
    execute format('grant usage on schema %I to %I', current_schema(), role);
    for made in select tablename from pg_tables
        where schemaname = current_schema() and tablename <> '${flyway:table}' and pg_has_role(current_user, tableowner, 'USAGE')
    loop
        execute format('grant select, insert, update, delete on %I to %I', made.tablename, role);
    end loop;
    execute format('grant usage, select, update on all sequences in schema %I to %I', current_schema(), role);
    execute format('alter default privileges in schema %I grant select, insert, update, delete on tables to %I', current_schema(), role);
    execute format('alter default privileges in schema %I grant usage, select, update on sequences to %I', current_schema(), role);
end
$$;
