package dk.naervaer.booking.intake.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;

/// What FHIR R4 itself finds wrong with a resource.
public final class PlainR4 {

    private static final FhirContext FHIR = FhirContext.forR4();
    private static final FhirValidator VALIDATOR =
            FHIR.newValidator()
                    .registerValidatorModule(
                            new FhirInstanceValidator(
                                    new ValidationSupportChain(
                                            new DefaultProfileValidationSupport(FHIR),
                                            new InMemoryTerminologyServerValidationSupport(FHIR),
                                            new CommonCodeSystemsTerminologyService(FHIR))));

    public static List<String> faults(IBaseResource resource) {
        return VALIDATOR.validateWithResult(resource).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(SingleValidationMessage::getMessage)
                .toList();
    }

    private PlainR4() {}
}
