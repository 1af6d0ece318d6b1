package dk.naervaer.consent;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dk.naervaer.testing.AggregateConventions;
import dk.naervaer.testing.Conventions;

@AnalyzeClasses(
        packages = "dk.naervaer.consent",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest static final ArchTests HOUSE = ArchTests.in(Conventions.class);

    @ArchTest static final ArchTests AGGREGATES = ArchTests.in(AggregateConventions.class);
}
