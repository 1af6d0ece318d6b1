package dk.naervaer.web.identity;

import java.util.List;

/// The realm's roles, spelled once so that an endpoint cannot misspell whom it lets in.
public final class Roles {

    public static final String EPJ_SYSTEM = "epj-system";
    public static final String PATIENT = "patient";
    public static final String SECRETARY = "secretary";
    public static final String CLINICIAN = "clinician";
    public static final String COORDINATOR = "coordinator";
    public static final String MANAGER = "manager";
    public static final String PRIVACY_OFFICER = "privacy-officer";
    public static final String OPERATOR = "operator";

    /// From those who meet the patient to those who never do.
    public static final List<String> BY_NEARNESS =
            List.of(
                    PATIENT,
                    CLINICIAN,
                    SECRETARY,
                    COORDINATOR,
                    MANAGER,
                    PRIVACY_OFFICER,
                    OPERATOR,
                    EPJ_SYSTEM);

    private Roles() {}
}
