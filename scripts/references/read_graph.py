"""Says what igraph, networkx and Python's own XML parser read from graph files, as one JSON object on standard output: by file, then by reader.

    python3 scripts/references/read_graph.py FILE...

A reader that cannot open a file gives {"error": why}. Kept apart from the tests that run it: they are skipped where Python or these libraries are missing.
"""

import gzip
import json
import math
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

import igraph
import networkx


def known(attributes):
    """What a library puts in the place of nothing is left out."""
    return {
        name: value
        for name, value in attributes.items()
        if value is not None and not (isinstance(value, float) and math.isnan(value))
    }


def by_igraph(path):
    graph = igraph.Graph.Read_GraphML(path)
    return {
        "nodes": [known(vertex.attributes()) for vertex in graph.vs],
        "edges": [{"ends": list(edge.tuple), **known(edge.attributes())} for edge in graph.es],
    }


def by_networkx(path):
    graph = networkx.read_graphml(path, force_multigraph=True) if "graphml" in path else networkx.read_gexf(path)
    return {
        "nodes": [{"id": name, **known(data)} for name, data in graph.nodes(data=True)],
        "edges": [{"ends": [source, target], **known(data)} for source, target, data in graph.edges(data=True)],
    }


def by_elements(path):
    """Counts alone, whatever the dialect."""
    counts = {"node": 0, "edge": 0}
    for _, element in ElementTree.iterparse(path):
        name = element.tag.rsplit("}", 1)[-1]
        if name in counts:
            counts[name] += 1
    return counts


def tried(reader, path):
    try:
        return reader(path)
    except Exception as problem:  # whatever a library throws is its answer
        return {"error": f"{type(problem).__name__}: {problem}"}


def answers(path):
    suffix = ".gexf" if "gexf" in path else ".graphml"
    with tempfile.NamedTemporaryFile(suffix=suffix) as plain:
        opened = gzip.open(path, "rb") if path.endswith(".gz") else open(path, "rb")
        with opened as file:
            plain.write(file.read())
        plain.flush()
        readers = {"networkx": by_networkx, "elements": by_elements}
        if suffix == ".graphml":
            readers["igraph"] = by_igraph
        return {name: tried(reader, plain.name) for name, reader in readers.items()}


json.dump({path: answers(path) for path in sys.argv[1:]}, sys.stdout)
