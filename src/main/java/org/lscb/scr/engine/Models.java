package org.lscb.scr.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Deploys the models and decision tables at start, all together, under names that are the same wherever the service runs from. */
@Component
@Order(Models.FIRST)
class Models implements ApplicationRunner {

    static final int FIRST = 10;

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;
    private final EngineUser user;

    Models(RepositoryService repository, ResourcePatternResolver resources, EngineUser user) {
        this.repository = repository;
        this.resources = resources;
        this.user = user;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        DeploymentBuilder deployment = repository.createDeployment().name("serious-case-reviews").source("models").enableDuplicateFiltering(false);
        for (String kind : new String[] {"bpmn", "dmn"}) {
            Resource[] models = resources.getResources("classpath:bpmn/*." + kind);
            Arrays.sort(models, Comparator.comparing(Resource::getFilename));
            for (Resource model : models) {
                try (InputStream content = model.getInputStream()) {
                    deployment.addInputStream(model.getFilename(), content);
                }
            }
        }
        user.asService(deployment::deployWithResult);
    }
}
