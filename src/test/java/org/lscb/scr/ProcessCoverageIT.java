package org.lscb.scr;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The tests together walk every flow node and nearly every sequence flow of every model. Runs after all other tests and reads what the
 * coverage reports of each of them say.
 */
class ProcessCoverageIT {

    private static final double SEQUENCE_FLOWS = 0.95;
    private static final Path REPORTS = Path.of("target", "process-test-coverage");

    @TestFactory
    List<DynamicTest> everyModelIsWalked() throws IOException {
        Set<String> walked = walked();
        try (Stream<Path> models = Files.list(Path.of("bpmn"))) {
            return models.map(Path::toFile).filter(file -> file.getName().endsWith(".bpmn")).sorted()
                .map(model -> DynamicTest.dynamicTest(model.getName(), () -> isWalked(model, walked))).toList();
        }
    }

    private static void isWalked(File file, Set<String> walked) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file);
        String process = file.getName().replace(".bpmn", "");
        assertThat(left(model.getModelElementsByType(FlowNode.class).stream(), process, walked)).as("flow nodes that no test reaches").isEmpty();
        Set<String> flows = left(model.getModelElementsByType(SequenceFlow.class).stream().filter(flow -> !isTakenInSilence(flow, process, walked)),
            process, walked);
        int all = model.getModelElementsByType(SequenceFlow.class).size();
        assertThat((double) (all - flows.size()) / all).as("share of sequence flows walked; not walked: %s", flows).isGreaterThanOrEqualTo(SEQUENCE_FLOWS);
    }

    /** The engine announces no way out of an event-based gateway: it was taken if the event at its end happened. */
    private static boolean isTakenInSilence(SequenceFlow flow, String process, Set<String> walked) {
        return flow.getSource() instanceof EventBasedGateway && walked.contains(process + "#" + flow.getTarget().getId());
    }

    private static Set<String> left(Stream<? extends FlowElement> elements, String process, Set<String> walked) {
        return elements.map(FlowElement::getId).filter(id -> !walked.contains(process + "#" + id)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> walked() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Set<String> walked = new HashSet<>();
        try (Stream<Path> reports = Files.find(REPORTS, 2, (path, attributes) -> path.endsWith("report.json"))) {
            for (Path report : reports.toList()) {
                for (JsonNode event : json.readTree(report.toFile()).findValues("events").stream().flatMap(events -> {
                    Stream.Builder<JsonNode> each = Stream.builder();
                    events.forEach(each::add);
                    return each.build();
                }).toList()) {
                    walked.add(event.path("modelKey").asText() + "#" + event.path("definitionKey").asText());
                }
            }
        }
        return walked;
    }
}
