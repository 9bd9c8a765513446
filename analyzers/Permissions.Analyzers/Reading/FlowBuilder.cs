// Builds the blocks of one body while it is read: the current block, its successors, and the handlers of exceptions.
using System.Collections.Generic;
using Permissions.Reachability.Facts;

namespace Permissions.Analyzers.Reading;

internal sealed class FlowBuilder
{
    private readonly List<Block> blocks = [new(), new()];

    /// <summary>The block where the body returns.</summary>
    public const int Exit = 1;

    public int Current { get; private set; }

    /// <summary>The blocks that handle an exception thrown here.</summary>
    public IReadOnlyList<int> Handlers { get; private set; } = [];

    /// <summary>Whether the body branches; without branches, no blocks are needed.</summary>
    public bool HasBranches => blocks.Count > 2;

    /// <summary>The blocks that matter; none if the body does not branch and stores no check result.</summary>
    public IReadOnlyList<Block> BlocksOf(string method, bool isShared) => Conditions.Pruned(blocks, method, isShared, HasBranches);

    public int NewBlock()
    {
        var block = new Block();
        block.Handlers.AddRange(Handlers);
        blocks.Add(block);
        return blocks.Count - 1;
    }

    public void Begin(int block) => Current = block;

    /// <summary>Starts a new block that control enters from here.</summary>
    public void Split()
    {
        var next = NewBlock();
        Jump(next);
        Begin(next);
    }

    public void Jump(int to, Condition? condition = null, bool answer = false) => blocks[Current].Next.Add(new(to, condition, answer));

    /// <summary>Jumps, and continues in a block that nothing enters.</summary>
    public void Leave(int to)
    {
        Jump(to);
        Begin(NewBlock());
    }

    public void Add(int site) => blocks[Current].Sites.Add(site);

    /// <summary>Records that a slot is assigned here.</summary>
    public void Assign(string slot, Condition? value) => blocks[Current].Assignments.Add(new(blocks[Current].Sites.Count, slot, value));

    public void EnterHandlers(IReadOnlyList<int> handlers) => Handlers = handlers;
}
