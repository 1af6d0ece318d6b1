package dk.naervaer.invitation;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dk.naervaer.testing.AggregateConventions;
import dk.naervaer.testing.Conventions;

/// The house rules, in this service.
@AnalyzeClasses(
        packages = "dk.naervaer.invitation",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest static final ArchTests house = ArchTests.in(Conventions.class);
    @ArchTest static final ArchTests aggregates = ArchTests.in(AggregateConventions.class);
}
