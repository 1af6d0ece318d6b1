package dk.naervaer.booking.web;

import dk.naervaer.booking.appointment.AppointmentEvent.AppointmentBooked;
import dk.naervaer.web.identity.CurrentUser;
import dk.naervaer.web.identity.Roles;
import dk.naervaer.web.unit.Unit;
import dk.naervaer.web.unit.UnitHierarchy;
import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.List;

/// What the member of staff who asks may see: the departments of their units, as of the date.
@RequestScoped
public class StaffScope {

    private final CurrentUser user;

    StaffScope(CurrentUser user) {
        this.user = user;
    }

    public boolean covers(UnitHierarchy units, String sor, LocalDate date) {
        return units.scopeCovers(user.units(), sor, date);
    }

    public boolean covers(UnitHierarchy units, AppointmentBooked plan) {
        return covers(units, plan.department().sor(), plan.slot().date());
    }

    public boolean judges() {
        return user.has(Roles.CLINICIAN);
    }

    public List<Unit> departments(UnitHierarchy units, LocalDate date) {
        return units.departmentsCovered(user.units(), date);
    }
}
