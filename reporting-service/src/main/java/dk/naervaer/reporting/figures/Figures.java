package dk.naervaer.reporting.figures;

import java.util.List;
import java.util.Map;

/// Figures of one unit, with what they mean and how far they have heard.
///
/// @param departmentsOnBoard on the last day that was asked about
/// @param position the last `(xid,seq)` heard of each source topic and partition
public record Figures(
        String unit,
        int definitionVersion,
        Map<String, String> position,
        OnBoard departmentsOnBoard,
        List<Row> rows) {}
