package dev.dragoman.bench.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The house, with the benchmarks")
class BenchHouseTest {

    private static final String BENCH = "dev.dragoman.bench";

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.dragoman");

    @Test
    @DisplayName("Nothing uses the benchmarks")
    void nothingUsesBench() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BENCH + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BENCH + "..")
                .because(
                        "bench is below everything in the table of modules. To mend it, move what is needed up to the module"
                                + " that needs it")
                .check(OURS);
    }

    @Test
    @DisplayName("The parts of an installation know nothing of those who let it suffer")
    void processesAlone() {
        noClasses()
                .that()
                .resideInAPackage(BENCH + ".process..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BENCH + ".crash..")
                .because("every benchmark starts processes. To mend it, hand in what a process needs")
                .check(OURS);
    }

    @Test
    @DisplayName("Its inner packages are free of cycles")
    void packagesWithoutCycles() {
        slices().assignedFrom(new ByPackage())
                .should()
                .beFreeOfCycles()
                .because(
                        "a package that needs another is understood after it. To mend it, move the class that both need to the"
                                + " lower package")
                .check(OURS);
    }

    /** Each package of bench is a slice, except its root, which puts the others together. */
    private static final class ByPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass each) {
            String name = each.getPackageName();
            return name.startsWith(BENCH + ".") ? SliceIdentifier.of(name) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "inner packages of bench";
        }
    }
}
