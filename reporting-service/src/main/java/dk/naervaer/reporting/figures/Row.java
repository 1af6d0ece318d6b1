package dk.naervaer.reporting.figures;

import java.util.SortedMap;

/// The figures of one period.
///
/// @param conversations held without an appointment of an EPJ; they are in no other figure
/// @param relativeWishesMet of those of which it is known
/// @param relativeWishesUnmet by reason
public record Row(
        String period,
        long consultations,
        Share virtual,
        Share withRelatives,
        long relativesInvited,
        long relativesJoined,
        Share noShow,
        long conversations,
        Share relativeWishesMet,
        SortedMap<String, Long> relativeWishesUnmet) {}
