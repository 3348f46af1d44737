-- The date by which a review of another kind reports is a clock like the others, so that it is reminded of.

alter table deadline drop constraint deadline_kind_check;
alter table deadline add constraint deadline_kind_check
    check (kind in ('D0', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D7_LSCB', 'D8', 'D9', 'D10', 'D11', 'D12', 'ALTERNATIVE', 'BLOCK'));
