package dk.naervaer.reporting.figures;

/// The figures of one period.
public record Row(
        String period,
        long consultations,
        Share virtual,
        Share withRelatives,
        long relativesInvited,
        long relativesJoined,
        Share noShow) {}
