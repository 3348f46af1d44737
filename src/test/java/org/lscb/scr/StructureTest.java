package org.lscb.scr;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.lscb.scr.agency.StandingRole;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.form.RoutingVariable;
import org.lscb.scr.form.StartForm;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;

/** The house rules that a compiler does not keep: what the models name exists, and each room knows only the rooms below it. */
class StructureTest {

    private static final String FORM_KEY = "embedded:../../../../forms/task.html";
    private static final Pattern EXPRESSION = Pattern.compile("^\\$\\{(\\w+)}$");
    private static final Pattern NAMES = Pattern.compile("[a-zA-Z]\\w*");
    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("org.lscb.scr");
    private static final Map<String, BpmnModelInstance> MODELS = models();
    private static final Set<String> VARIABLES = CLASSES.stream()
        .filter(type -> type.isEnum() && type.isAssignableTo(RoutingVariable.class))
        .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants())).map(constant -> ((RoutingVariable) constant).key()).collect(Collectors.toSet());

    @Test
    void roomsKnowOnlyRoomsBelowThem() {
        ApplicationModules.of(SeriousCaseReviews.class).verify();
    }

    @Test
    void onlyTheEngineAndDelegatesKnowTheProcessEngine() {
        DescribedPredicate<JavaClass> delegates = DescribedPredicate.describe("delegates", type -> type.isAssignableTo(JavaDelegate.class));
        noClasses().that().resideOutsideOfPackage("org.lscb.scr.engine..").and(DescribedPredicate.not(delegates))
            .should().dependOnClassesThat().resideInAPackage("org.camunda..").check(CLASSES);
    }

    @Test
    void aModelIsNamedAsItsFile() {
        MODELS.forEach((file, model) -> assertThat(all(model, Process.class)).as(file).singleElement()
            .satisfies(process -> assertThat(process.getId() + ".bpmn").isEqualTo(file)));
    }

    @Test
    void everyUserTaskHasItsFormAndItsClass() {
        Set<String> seen = new TreeSet<>();
        eachWithProcess(UserTask.class, (process, task) -> {
            assertThat(seen.add(task.getId())).as("%s stands in one model only", task.getId()).isTrue();
            assertThat(task.getCamundaFormKey()).as(task.getId()).isEqualTo(FORM_KEY);
            assertThat(Path.of("forms", process, task.getId() + ".form")).exists();
            assertThat(rules(org.lscb.scr.form.UserTask.class)).as("classes of user tasks").contains(className(task.getId()));
        });
    }

    @Test
    void everyStartFormHasItsClass() {
        eachWithProcess(StartEvent.class, (process, start) -> {
            if (start.getCamundaFormKey() != null) {
                assertThat(start.getCamundaFormKey()).as(start.getId()).isEqualTo(FORM_KEY);
                assertThat(Path.of("forms", process, start.getId() + ".form")).exists();
                assertThat(rules(StartForm.class)).as("classes of start forms").contains(className(start.getId()));
            }
        });
    }

    @Test
    void everyClassOfRulesHasItsTask() {
        Set<String> elements = Stream.concat(MODELS.values().stream().flatMap(model -> all(model, UserTask.class).stream()).map(UserTask::getId),
            MODELS.values().stream().flatMap(model -> all(model, StartEvent.class).stream()).map(StartEvent::getId))
            .map(StructureTest::className).collect(Collectors.toSet());
        assertThat(elements).containsAll(rules(org.lscb.scr.form.UserTask.class)).containsAll(rules(StartForm.class));
    }

    @Test
    void aTaskIsOfferedToARoleOrToWhomARoutingVariableNames() {
        Set<String> groups = Arrays.stream(StandingRole.values()).map(StandingRole::group).collect(Collectors.toSet());
        eachWithProcess(UserTask.class, (process, task) -> {
            List<String> offers = Stream.of(task.getCamundaAssignee(), task.getCamundaCandidateGroups(), task.getCamundaCandidateUsers())
                .filter(java.util.Objects::nonNull).flatMap(offer -> Arrays.stream(offer.split(","))).map(String::trim).toList();
            assertThat(offers).as("somebody is offered %s", task.getId()).isNotEmpty();
            offers.forEach(offer -> {
                Matcher variable = EXPRESSION.matcher(offer);
                if (variable.matches()) {
                    assertThat(VARIABLES).as("variable of %s", task.getId()).contains(variable.group(1));
                } else {
                    assertThat(groups).as("group of %s", task.getId()).contains(offer);
                }
            });
        });
    }

    @Test
    void everyDelegateExists() {
        Set<String> delegates = CLASSES.stream().filter(type -> type.isAssignableTo(JavaDelegate.class) && type.isAnnotatedWith(Component.class))
            .map(type -> Character.toLowerCase(type.getSimpleName().charAt(0)) + type.getSimpleName().substring(1)).collect(Collectors.toSet());
        each(ServiceTask.class, task -> isOneOf(delegates, task.getId(), task.getCamundaDelegateExpression()));
        each(SendTask.class, task -> isOneOf(delegates, task.getId(), task.getCamundaDelegateExpression()));
        each(BusinessRuleTask.class, task -> assertThat(task.getCamundaDecisionRefBinding()).as(task.getId()).isEqualTo("deployment"));
    }

    @Test
    void aDelegateBearsTheNameOfItsTask() {
        Stream.of(ServiceTask.class, SendTask.class).forEach(kind -> each(kind, task -> {
            String delegate = task.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "delegateExpression");
            assertThat(delegate.toLowerCase(java.util.Locale.ROOT)).as(task.getAttributeValue("id"))
                .isEqualTo("${" + className(task.getAttributeValue("id")).toLowerCase(java.util.Locale.ROOT) + "}");
        }));
    }

    @Test
    void everyVariableHasAConstant() {
        each(SequenceFlow.class, flow -> {
            if (flow.getConditionExpression() != null) {
                String condition = flow.getConditionExpression().getTextContent().replaceAll("'[^']*'", "").replaceAll("[${}]", "");
                namesIn(condition).forEach(name -> assertThat(VARIABLES).as("variable of %s", flow.getId()).contains(name));
            }
        });
        each(CamundaIn.class, in -> {
            if (in.getCamundaBusinessKey() == null) {
                assertThat(VARIABLES).contains(in.getCamundaSource(), in.getCamundaTarget());
            }
        });
        each(CamundaOut.class, out -> assertThat(VARIABLES).contains(out.getCamundaSource(), out.getCamundaTarget()));
        each(MultiInstanceLoopCharacteristics.class, several ->
            assertThat(VARIABLES).contains(several.getCamundaCollection(), several.getCamundaElementVariable()));
        each(TimerEventDefinition.class, timer -> Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
            .filter(java.util.Objects::nonNull).map(ModelElementInstance::getTextContent).map(EXPRESSION::matcher).filter(Matcher::matches)
            .forEach(variable -> assertThat(VARIABLES).as(timer.getId()).contains(variable.group(1))));
    }

    @Test
    void everyClockOnATaskExists() {
        Set<String> kinds = Arrays.stream(DeadlineKind.values()).map(Enum::name).collect(Collectors.toSet());
        each(CamundaProperty.class, property -> {
            switch (property.getCamundaName()) {
                case "deadline" -> assertThat(kinds).contains(property.getCamundaValue());
                case "deadlineSubject" -> assertThat(VARIABLES).contains(property.getCamundaValue());
                default -> assertThat(property.getCamundaName()).as("a property that nobody reads").isEmpty();
            }
        });
    }

    @Test
    void everyCallHandsOnTheReferenceAndNamesItsVariables() {
        each(CallActivity.class, call -> {
            assertThat(MODELS).as(call.getId()).containsKey(call.getCalledElement() + ".bpmn");
            assertThat(call.getCamundaCalledElementBinding()).as(call.getId()).isEqualTo("deployment");
            Collection<CamundaIn> in = call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list();
            assertThat(in).as(call.getId()).anyMatch(mapping -> mapping.getCamundaBusinessKey() != null);
            assertThat(in).as(call.getId()).noneMatch(mapping -> "all".equals(mapping.getCamundaVariables()));
        });
    }

    private static void isOneOf(Set<String> delegates, String taskId, String expression) {
        Matcher bean = EXPRESSION.matcher(String.valueOf(expression));
        assertThat(bean.matches()).as("%s names one delegate", taskId).isTrue();
        assertThat(delegates).as("delegate of %s", taskId).contains(bean.group(1));
    }

    private static Set<String> namesIn(String condition) {
        return NAMES.matcher(condition).results().map(result -> result.group())
            .filter(name -> !Set.of("and", "or", "not", "true", "false", "null", "empty").contains(name)).collect(Collectors.toSet());
    }

    private static Set<String> rules(Class<?> kind) {
        return CLASSES.stream().filter(type -> type.isAssignableTo(kind) && type.isAnnotatedWith(Component.class)).map(JavaClass::getSimpleName)
            .collect(Collectors.toSet());
    }

    private static String className(String element) {
        return Arrays.stream(element.split("-")).map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1)).collect(Collectors.joining());
    }

    private static <T extends ModelElementInstance> void each(Class<T> type, java.util.function.Consumer<T> rule) {
        MODELS.values().forEach(model -> all(model, type).forEach(rule));
    }

    private static <T extends ModelElementInstance> void eachWithProcess(Class<T> type, java.util.function.BiConsumer<String, T> rule) {
        MODELS.forEach((file, model) -> all(model, type).forEach(element -> rule.accept(file.replace(".bpmn", ""), element)));
    }

    private static <T extends ModelElementInstance> Collection<T> all(BpmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type);
    }

    private static Map<String, BpmnModelInstance> models() {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.map(Path::toFile).filter(file -> file.getName().endsWith(".bpmn"))
                .collect(Collectors.toMap(File::getName, Bpmn::readModelFromFile));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
