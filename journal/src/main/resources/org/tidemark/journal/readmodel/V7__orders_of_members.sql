-- What somebody has bought in a year is asked for by his name.
CREATE INDEX event_order ON read_model.event (ledger, member, seq)
    WHERE type IN ('order-settled', 'order-reversed');
