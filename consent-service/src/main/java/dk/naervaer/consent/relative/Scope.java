package dk.naervaer.consent.relative;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which of the patient's appointments a consent covers.
///
/// @param appointmentId which one; null unless it is one
/// @param unit the department of a course, or the unit under which all departments are meant; null
///   unless it is one of these
public record Scope(Type type, @Nullable UUID appointmentId, @Nullable String unit) {

    /// Every appointment, one, those with one department, or those of a unit and what is below it
    /// on the day.
    public enum Type {
        ALL,
        APPOINTMENT,
        COURSE,
        DEPARTMENT
    }

    public Scope {
        if ((type == Type.APPOINTMENT) != (appointmentId != null))
            throw new IllegalArgumentException("One appointment has an id, the others have none");
        if ((type == Type.COURSE || type == Type.DEPARTMENT) != (unit != null))
            throw new IllegalArgumentException("A course or a department has a unit, others none");
    }

    public static Scope all() {
        return new Scope(Type.ALL, null, null);
    }

    public static Scope appointment(UUID id) {
        return new Scope(Type.APPOINTMENT, id, null);
    }

    public static Scope course(String department) {
        return new Scope(Type.COURSE, null, department);
    }

    public static Scope department(String unit) {
        return new Scope(Type.DEPARTMENT, null, unit);
    }

    /// As far as can be told without knowing which appointment is where.
    boolean within(Scope other) {
        return other.type == Type.ALL
                || equals(other)
                || (type == Type.COURSE
                        && other.type == Type.DEPARTMENT
                        && other.unit != null
                        && other.unit.equals(unit));
    }
}
