package dk.naervaer.faults.agent;

import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.util.Set;

/// A tail that reads what is newer than the last number, and so misses what commits later.
final class CursorOnSeqOnly implements Bug {

    private static final Text PLACE =
            new Text(
                    """
                    where (xid, seq) > (($1::text)::xid8, $2)
                      and xid < pg_snapshot_xmin(pg_current_snapshot())
                    order by %2$s.xid, %2$s.seq\
                    """,
                    "where seq > $2 and $1::text is not null order by %2$s.seq");

    @Override
    public Set<String> targets() {
        return Set.of("dk/naervaer/eventsourcing/relay/Tail");
    }

    @Override
    public boolean concerns(MethodModel method) {
        return PLACE.isIn(method);
    }

    @Override
    public CodeTransform change(MethodModel method) {
        return PLACE.replaced();
    }
}
