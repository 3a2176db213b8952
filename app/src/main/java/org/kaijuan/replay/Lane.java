package org.kaijuan.replay;

import java.util.ArrayList;
import java.util.List;

/** A part of a library's stories that is played in order while other lanes are played beside it. */
record Lane(String name, Company company, List<Numbered> stories) {

    private static final int STORIES_PER_LANE = 1_000;

    /** @param number of the story within its library */
    record Numbered(int number, Story story) {}

    /** Deals the stories out in turn, so that every lane runs through the whole time. */
    static List<Lane> deal(Company company, List<Story> stories) {
        int count = 1 + stories.size() / STORIES_PER_LANE;
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lanes.add(new Lane(company.library() + "/" + i, company, new ArrayList<>()));
        }
        for (int number = 0; number < stories.size(); number++) {
            lanes.get(number % count).stories().add(new Numbered(number, stories.get(number)));
        }
        return lanes;
    }
}
