"""Writes what igraph and networkx say about public graphs, for shared/graph/references.test.ts. See README.md here.

Every answer that both libraries give must agree, or nothing is written.
"""

import gzip
import hashlib
import json
import os
import random
import sys
from pathlib import Path

import igraph
import networkx

REPOSITORY = Path(__file__).resolve().parents[2]
TARGET = REPOSITORY / "shared/testing/graphs/references"
CORPORA = Path(os.environ.get("RETORT_CORPORA", REPOSITORY / "../shared/data"))

SEEDS = 10
ITERATIONS = (-1, 2, 10)
PAIRS = 30
SAMPLED_BEYOND = 200
"""Graphs of more nodes keep their values at every n-th node only, and are not asked of networkx, which is slow."""


def from_networkx(graph):
    names = list(graph)
    place = {name: index for index, name in enumerate(names)}
    return len(names), [(place[a], place[b], data.get("weight", 1)) for a, b, data in graph.edges(data=True)]


def from_igraph(graph):
    return graph.vcount(), [(edge.source, edge.target, 1) for edge in graph.es]


def from_gml(path):
    graph = igraph.Graph.Read_GML(str(path))
    assert [int(i) for i in graph.vs["id"]] == list(range(graph.vcount())), "ids are not the order in the file"
    return from_igraph(graph)


def from_graphology(path):
    document = json.loads(gzip.decompress(path.read_bytes()))
    place = {node["key"]: index for index, node in enumerate(document["nodes"])}
    return len(place), [(place[edge["source"]], place[edge["target"]], 1) for edge in document["edges"]]


CLASSICS = {
    "karate": (
        "Zachary 1977, networkx.karate_club_graph",
        lambda: from_networkx(networkx.karate_club_graph()),
    ),
    "les-miserables": (
        "Knuth 1993, networkx.les_miserables_graph",
        lambda: from_networkx(networkx.les_miserables_graph()),
    ),
    "davis-southern-women": (
        "Davis, Gardner & Gardner 1941, networkx.davis_southern_women_graph",
        lambda: from_networkx(networkx.davis_southern_women_graph()),
    ),
    "florentine-families": (
        "Breiger & Pattison 1986, networkx.florentine_families_graph",
        lambda: from_networkx(networkx.florentine_families_graph()),
    ),
    "krackhardt-kite": (
        "Krackhardt 1990, igraph Graph.Famous",
        lambda: from_igraph(igraph.Graph.Famous("Krackhardt_Kite")),
    ),
    "meredith": (
        "Meredith 1973, igraph Graph.Famous",
        lambda: from_igraph(igraph.Graph.Famous("Meredith")),
    ),
    "tutte": (
        "Tutte 1946, igraph Graph.Famous",
        lambda: from_igraph(igraph.Graph.Famous("Tutte")),
    ),
}

CORPUS = {
    "dolphins": ("community-graphs/gml_graphs/dolphins.gml", from_gml),
    "football": ("community-graphs/gml_graphs/football.gml", from_gml),
    "political-books": ("community-graphs/gml_graphs/polbooks.gml", from_gml),
    "arctic": ("sigma-graphs/test/datasets/arctic.json.gz", from_graphology),
    "euro-sis": (
        "sigma-graphs/storybook/stories/2-advanced-usecases/cluster-label/euroSIS.json.gz",
        from_graphology,
    ),
    "large-graph": ("sigma-graphs/test/datasets/large-graph.json.gz", from_graphology),
}


def simple_graph(nodes, edges):
    """Parallel edges add up; no graph here has self-loops."""
    weights = {}
    for a, b, weight in edges:
        assert a != b, "a self-loop"
        key = (min(a, b), max(a, b))
        weights[key] = weights.get(key, 0) + weight
    graph = igraph.Graph(nodes, list(weights))
    graph.es["weight"] = list(weights.values())
    return graph


def digest(values):
    return hashlib.sha256(",".join(str(value) for value in values).encode()).hexdigest()


def component_labels(graph):
    """Numbered in the order of each component's smallest node."""
    label = {}
    return [label.setdefault(one, len(label)) for one in graph.connected_components().membership]


def best_modularity(graph):
    """"Until stable" (-1) ends after the first pass in some versions of igraph: fixed numbers of passes find more."""
    found = []
    for iterations in ITERATIONS:
        for seed in range(SEEDS):
            random.seed(seed)
            clusters = graph.community_leiden(
                objective_function="modularity", weights="weight", n_iterations=iterations
            )
            found.append(graph.modularity(clusters.membership, weights="weight"))
    return max(found)


def first_walk(neighbours, steps, start, end):
    """From start to end by fewest steps, always to the smallest node."""
    path = [start]
    while path[-1] != end:
        here = path[-1]
        path.append(min(node for node in neighbours(here) if steps[node] == steps[here] - 1))
    return path


def shortest(graph, start, end):
    steps = graph.distances(end)[0]
    return first_walk(graph.neighbors, steps, start, end)


def lightest(graph, start, end):
    """Weights are whole numbers above 0 in all graphs here, so that sums are exact."""
    distance = graph.distances(end, weights="weight")[0]
    tight = igraph.Graph(graph.vcount(), directed=True)
    ways = [(edge.source, edge.target, edge["weight"]) for edge in graph.es]
    ways += [(b, a, weight) for a, b, weight in ways]
    tight.add_edges([(a, b) for a, b, weight in ways if distance[a] == distance[b] + weight])
    steps = tight.distances(end, mode="in")[0]
    path = first_walk(lambda node: tight.neighbors(node, mode="out"), steps, start, end)
    return distance[start], path


def strongest(graph, start, end):
    """The weakest link on the way through a maximum spanning tree; then the shortest way over links no weaker."""
    tree = graph.spanning_tree(weights=[-weight for weight in graph.es["weight"]])
    [links] = tree.get_shortest_paths(start, end, output="epath")
    weakest = min(tree.es[link]["weight"] for link in links)
    wide = graph.subgraph_edges([edge for edge in graph.es if edge["weight"] >= weakest], delete_vertices=False)
    return weakest, shortest(wide, start, end)


def paths(graph, labels):
    chance = random.Random(1)
    found = []
    for _ in range(PAIRS):
        start, end = chance.sample(range(graph.vcount()), 2)
        if labels[start] != labels[end]:
            found.append({"from": start, "to": end, "shortest": None, "lightest": None, "strongest": None})
            continue
        distance, light = lightest(graph, start, end)
        weakest, strong = strongest(graph, start, end)
        found.append(
            {
                "from": start,
                "to": end,
                "shortest": shortest(graph, start, end),
                "lightest": {"path": light, "distance": distance},
                "strongest": {"path": strong, "weakest": weakest},
            }
        )
    return found


def agree(graph, rank, between, found):
    """What networkx computes by itself."""
    other = networkx.Graph()
    other.add_nodes_from(range(graph.vcount()))
    other.add_weighted_edges_from((edge.source, edge.target, edge["weight"]) for edge in graph.es)
    their_rank = networkx.pagerank(other, alpha=0.85, tol=1e-12, max_iter=1000)
    their_between = networkx.betweenness_centrality(other, normalized=False)
    their_core = networkx.core_number(other)
    assert graph.coreness() == [their_core[node] for node in other]
    assert len(graph.connected_components()) == networkx.number_connected_components(other)
    for node in other:
        assert abs(rank[node] - their_rank[node]) < 1e-8, "PageRank"
        assert abs(between[node] - their_between[node]) < 1e-8, "betweenness"
    for one in found:
        if one["shortest"] is None:
            continue
        start, end = one["from"], one["to"]
        assert one["shortest"] == min(networkx.all_shortest_paths(other, start, end)), "shortest path"
        light = networkx.all_shortest_paths(other, start, end, weight="weight")
        assert one["lightest"]["path"] == min(light, key=lambda path: (len(path), path)), "lightest path"


def describe(nodes, edges):
    graph = simple_graph(nodes, edges)
    labels = component_labels(graph)
    rank = graph.pagerank(directed=False, damping=0.85, weights="weight")
    between = graph.betweenness(directed=False)
    found = paths(graph, labels)
    if nodes <= SAMPLED_BEYOND:
        agree(graph, rank, between, found)
    step = 1 if nodes <= SAMPLED_BEYOND else nodes // 100
    sample = list(range(0, nodes, step))
    degrees = graph.degree()
    return {
        "nodes": nodes,
        "edges": graph.ecount(),
        "components": {"count": max(labels) + 1, "digest": digest(labels)},
        "degrees": {"maximum": max(degrees), "digest": digest(degrees)},
        "cores": {"maximum": max(graph.coreness()), "digest": digest(graph.coreness())},
        "modularity": best_modularity(graph),
        "sample": sample,
        "pageRank": [rank[node] for node in sample],
        "betweenness": [between[node] for node in sample],
        "betweennessSum": sum(between),
        "paths": found,
    }


def write(name, record):
    TARGET.mkdir(parents=True, exist_ok=True)
    (TARGET / f"{name}.json").write_text(json.dumps(record) + "\n")
    print(f"{name}: {record['nodes']} nodes, {record['edges']} edges, modularity {record['modularity']:.5f}")


def main():
    made_by = f"igraph {igraph.__version__}, networkx {networkx.__version__}"
    for name, (source, load) in CLASSICS.items():
        nodes, edges = load()
        lists = dict(zip(("from", "to", "weights"), map(list, zip(*edges))))
        write(name, {"source": source, "madeBy": made_by, **describe(nodes, edges), "edgeList": lists})
    for name, (path, load) in CORPUS.items():
        file = CORPORA / path
        if not file.exists():
            print(f"{name}: {file} is not there, left as it is", file=sys.stderr)
            continue
        sha256 = hashlib.sha256(file.read_bytes()).hexdigest()
        write(name, {"file": path, "sha256": sha256, "madeBy": made_by, **describe(*load(file))})


main()
