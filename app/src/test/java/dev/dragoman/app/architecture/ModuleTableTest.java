package dev.dragoman.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@DisplayName("The house")
class ModuleTableTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.dragoman");

    @ParameterizedTest(name = "{0}")
    @FieldSource("dev.dragoman.app.architecture.Module#TABLE")
    @DisplayName("A module uses what the table allows it, and nothing else")
    void onlyWhatIsAllowed(Module module) {
        classes()
                .that()
                .resideInAPackage(module.everything())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(module.mayUse())
                .because("module " + module.folder() + " may use " + Arrays.toString(module.mayUse())
                        + ". To mend it, move the class to the module that may use what it needs, or hand what it needs in"
                        + " through an interface of its own module. A new arrow is a change of the design: an ADR, then the"
                        + " table (Module)")
                .check(OURS);
    }

    @Test
    @DisplayName("Nothing uses the program that puts everything together")
    void nothingUsesApp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.dragoman.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.dragoman.app..")
                .because(
                        "app is at the end of the table. To mend it, move what is needed down to the module that needs it")
                .check(OURS);
    }

    @Test
    @DisplayName("Every class belongs to a module of the table, or to app")
    void everyClassHasAModule() {
        assertThat(OURS)
                .extracting(JavaClass::getPackageName)
                .allMatch(name -> name.startsWith("dev.dragoman.app")
                        || Module.TABLE.stream().anyMatch(module -> isIn(name, module)));
    }

    private static boolean isIn(String packageName, Module module) {
        return (packageName + ".").startsWith(module.everything().replace("..", "."));
    }

    @Test
    @DisplayName("A module's inner packages are free of cycles")
    void packagesWithoutCycles() {
        slices().assignedFrom(new ByPackage())
                .should()
                .beFreeOfCycles()
                .because(
                        "a package that needs another is understood after it. To mend it, move the class that both need to"
                                + " the lower package, or let the lower one define an interface that the upper one implements")
                .check(OURS);
    }

    /**
     * Each package is a slice of its own, except a module's root: it holds the module's face (what the inner packages
     * implement) and the entry that puts them together, and so is above and below them.
     */
    private static final class ByPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass each) {
            boolean root =
                    Module.TABLE.stream().anyMatch(module -> module.root().equals(each.getPackageName()));
            return root ? SliceIdentifier.ignore() : SliceIdentifier.of(each.getPackageName());
        }

        @Override
        public String getDescription() {
            return "inner packages";
        }
    }
}
