// What is known of the state machine that holds a body: its start, the location of its state, and the locals with awaiters.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Permissions.Tool.IL;

internal sealed class StateMachine
{
    public const string StateField = "<>1__state";
    public const string AsyncHelpers = "System.Runtime.CompilerServices.AsyncHelpers";

    private readonly Dictionary<string, int> parameters = new(StringComparer.Ordinal);

    public StateMachine(MethodDef kickoff, MethodCode code, AssemblyFile file)
    {
        var kind = kickoff.Attributes.StateMachineKind ?? "";
        IsIterator = kind.EndsWith(".IteratorStateMachineAttribute", StringComparison.Ordinal);
        IsAsyncIterator = kind.EndsWith(".AsyncIteratorStateMachineAttribute", StringComparison.Ordinal);
        Start = IsIterator ? 0 : IsAsyncIterator ? -3 : -1;
        foreach (var handle in kickoff.Definition.GetParameters())
        {
            var parameter = file.Metadata.GetParameter(handle);
            if (parameter.SequenceNumber > 0)
                parameters[file.Metadata.GetString(parameter.Name)] = parameter.SequenceNumber - 1;
        }
        StateLocal = FindStateLocal(code, file);
        if (!IsIterator)
            RemoveOutermostCatch(code, file);
    }

    public bool IsIterator { get; }

    public bool IsAsyncIterator { get; }

    public int Start { get; }

    /// <summary>The local that holds a copy of the state, or -1.</summary>
    public int StateLocal { get; }

    /// <summary>The parameter that a field of the state machine holds, or -1.</summary>
    public int Parameter(string field) =>
        parameters.TryGetValue(field.StartsWith("<>3__", StringComparison.Ordinal) ? field[5..] : field, out var ordinal) ? ordinal : -1;

    /// <summary>Whether a body that returns in this state continues later.</summary>
    public bool IsSuspended(int state) => IsIterator ? state > 0 : IsAsyncIterator && state <= -4;

    public static int LocalOf(Instruction instruction) => instruction.Code switch
    {
        ILOpCode.Ldloc_0 => 0,
        ILOpCode.Ldloc_1 => 1,
        ILOpCode.Ldloc_2 => 2,
        ILOpCode.Ldloc_3 => 3,
        ILOpCode.Ldloc or ILOpCode.Ldloc_s or ILOpCode.Ldloca or ILOpCode.Ldloca_s => (int)instruction.Operand,
        _ => -1,
    };

    public static int StoredLocal(Instruction instruction) => instruction.Code switch
    {
        ILOpCode.Stloc_0 => 0,
        ILOpCode.Stloc_1 => 1,
        ILOpCode.Stloc_2 => 2,
        ILOpCode.Stloc_3 => 3,
        ILOpCode.Stloc or ILOpCode.Stloc_s => (int)instruction.Operand,
        _ => -1,
    };

    /// <summary>The locals that hold the awaiters of a state machine or of a runtime-async body.</summary>
    public static HashSet<int> Awaiters(MethodCode code, AssemblyFile file, bool isRuntimeAsync)
    {
        var awaiters = new HashSet<int>();
        for (var i = 1; i < code.Instructions.Length; i++)
            if (code.Instructions[i] is { Code: ILOpCode.Call or ILOpCode.Callvirt } call
                && LocalOf(code.Instructions[i - 1]) is var local and >= 0
                && file.Members.Method(MetadataTokens.EntityHandle((int)call.Operand)) is var called
                && (isRuntimeAsync ? called.Container.Name == AsyncHelpers : called.Name == "get_IsCompleted"))
                awaiters.Add(local);
        return awaiters;
    }

    /// <summary>
    /// The locals of a runtime-async body that store, during an await, a caught exception and where control continues. A state machine has
    /// fields for these.
    /// </summary>
    public static HashSet<int> PendingLocals(MethodCode code)
    {
        var locals = new HashSet<int>();
        foreach (var region in code.Regions.Where(region => region.Kind is ExceptionRegionKind.Catch or ExceptionRegionKind.Filter))
        {
            locals.Add(StoredLocal(code.Instructions[code.IndexOf(region.HandlerOffset)]));
            for (var i = code.IndexOf(region.HandlerOffset) + 1; i < code.Instructions.Length
                && code.Instructions[i].Offset < region.HandlerOffset + region.HandlerLength; i++)
                if (code.Instructions[i].Code is ILOpCode.Leave or ILOpCode.Leave_s)
                    locals.Add(StoredLocal(code.Instructions[i - 1]));
        }
        locals.Remove(-1);
        return locals;
    }

    private static int FindStateLocal(MethodCode code, AssemblyFile file)
    {
        for (var i = 1; i + 1 < code.Instructions.Length && i < 4; i++)
            if (code.Instructions[i] is { Code: ILOpCode.Ldfld } load
                && file.Members.Field(MetadataTokens.EntityHandle((int)load.Operand)).Name == StateField)
                return StoredLocal(code.Instructions[i + 1]);
        return -1;
    }

    // The generated handler around the whole body, which passes an exception to the task.
    private static void RemoveOutermostCatch(MethodCode code, AssemblyFile file)
    {
        foreach (var region in
            code.Regions.Where(region => region.Kind == ExceptionRegionKind.Catch).OrderByDescending(region => region.TryLength))
        {
            for (var i = code.IndexOf(region.HandlerOffset); i < code.Instructions.Length
                && code.Instructions[i].Offset < region.HandlerOffset + region.HandlerLength; i++)
                if (code.Instructions[i] is { Code: ILOpCode.Call or ILOpCode.Callvirt } call
                    && file.Members.Method(MetadataTokens.EntityHandle((int)call.Operand)).Name == "SetException")
                {
                    code.Remove(region);
                    return;
                }
        }
    }
}
