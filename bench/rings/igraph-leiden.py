"""igraph's Leiden on a graph in a file, for bench/rings. Usage: igraph-leiden.py FILE NODES EDGES ITERATIONS

FILE: two arrays of 32-bit node numbers and one of 64-bit weights. For every seed that is read, one a line, the call is timed and a line of JSON written.
"""

import array
import json
import random
import sys
import time

import igraph


def read(path, nodes, edges):
    with open(path, "rb") as file:
        columns = []
        for code in "IId":
            column = array.array(code)
            column.fromfile(file, edges)
            columns.append(column)
    graph = igraph.Graph(nodes, zip(columns[0], columns[1]))
    return graph, list(columns[2])


def main():
    path, nodes, edges, iterations = sys.argv[1], *map(int, sys.argv[2:])
    graph, weights = read(path, nodes, edges)
    print(json.dumps({"version": igraph.__version__}), flush=True)
    for line in sys.stdin:
        random.seed(int(line))
        started = time.perf_counter()
        found = graph.community_leiden(objective_function="modularity", weights=weights, n_iterations=iterations)
        seconds = time.perf_counter() - started
        modularity = graph.modularity(found.membership, weights=weights)
        print(json.dumps({"seconds": seconds, "modularity": modularity, "communities": len(found)}), flush=True)


main()
