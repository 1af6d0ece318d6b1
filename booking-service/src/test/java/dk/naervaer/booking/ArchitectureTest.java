package dk.naervaer.booking;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dk.naervaer.testing.AggregateConventions;
import dk.naervaer.testing.Conventions;

@AnalyzeClasses(
        packages = "dk.naervaer.booking",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest static final ArchTests house = ArchTests.in(Conventions.class);
    @ArchTest static final ArchTests aggregates = ArchTests.in(AggregateConventions.class);
}
