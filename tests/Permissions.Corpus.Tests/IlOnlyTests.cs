// IL that no C# compiler writes: indirect calls, jumps, module functions, overrides with another name, fault blocks.
using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Permissions.Reachability;
using Permissions.Tool.Check;
using Xunit;

namespace Permissions.Corpus.Tests;

public sealed class IlOnlyTests
{
    private static readonly MethodInfo Delete = typeof(File).GetMethod(nameof(File.Delete), [typeof(string)])!;

    [Fact]
    public void IndirectCall_OfAStaticMethod_Reports() => Assert.Equal(["Main → Store.Save → File.Delete"], Paths((_, save, main) =>
    {
        main.Emit(OpCodes.Ldftn, save);
        main.EmitCalli(OpCodes.Calli, CallingConventions.Standard, typeof(void), [], null);
    }));

    [Fact]
    public void IndirectCall_OfAGuardedApi_Reports() => Assert.Equal(["Main → File.Delete"], Paths((_, save, main) =>
    {
        main.Emit(OpCodes.Ldstr, "a");
        main.Emit(OpCodes.Ldftn, Delete);
        main.EmitCalli(OpCodes.Calli, CallingConventions.Standard, typeof(void), [typeof(string)], null);
    }).Select(path => path.Replace("File.Delete → File.Delete", "File.Delete")));

    [Fact]
    public void FunctionThatIsOnlyLoaded_StaysSilent() => Assert.Empty(Paths((_, save, main) =>
    {
        main.Emit(OpCodes.Ldftn, save);
        main.Emit(OpCodes.Pop);
    }));

    [Fact]
    public void Jump_Reports() => Assert.Equal(["Main → Store.Run → Store.Save → File.Delete"], Paths((module, save, main) =>
    {
        var run = ((TypeBuilder)save.DeclaringType!)
            .DefineMethod("Run", MethodAttributes.Public | MethodAttributes.Static, typeof(void), []);
        run.GetILGenerator().Emit(OpCodes.Jmp, save);
        main.Emit(OpCodes.Call, run);
    }));

    [Fact]
    public void FunctionOfAModule_Reports() => Assert.Equal(["Main → Run → Store.Save → File.Delete"], Paths((module, save, main) =>
    {
        var run = module.DefineGlobalMethod("Run", MethodAttributes.Public | MethodAttributes.Static, typeof(void), []);
        var code = run.GetILGenerator();
        code.Emit(OpCodes.Call, save);
        code.Emit(OpCodes.Ret);
        module.CreateGlobalFunctions();
        main.Emit(OpCodes.Call, run);
    }).Select(path => path.Replace("<Module>.", "")));

    [Fact]
    public void OverrideUnderAnotherName_Reports() =>
        Assert.Equal(["Main → Named.Other → Store.Save → File.Delete"],
            Paths((module, save, main) => Derived(module, save, main, isCalled: true)));

    [Fact]
    public void OverrideUnderAnotherName_ThatIsNotCalled_StaysSilent() =>
        Assert.Empty(Paths((module, save, main) => Derived(module, save, main, isCalled: false)));

    [Fact]
    public void FaultBlock_Reports() => Assert.Equal(["Main → Store.Save → File.Delete"], Paths((_, save, main) =>
    {
        main.BeginExceptionBlock();
        main.Emit(OpCodes.Ldnull);
        main.Emit(OpCodes.Call, typeof(Console).GetMethod(nameof(Console.WriteLine), [typeof(string)])!);
        main.BeginFaultBlock();
        main.Emit(OpCodes.Call, save);
        main.EndExceptionBlock();
    }));

    private static void Derived(ModuleBuilder module, MethodBuilder save, ILGenerator main, bool isCalled)
    {
        var above = module.DefineType("Above", TypeAttributes.Public);
        var plain = above.DefineDefaultConstructor(MethodAttributes.Public);
        var declared = new[] { "Run", "Stop" }.Select(name =>
        {
            var method = above.DefineMethod(name, MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.NewSlot,
                typeof(void), []);
            method.GetILGenerator().Emit(OpCodes.Ret);
            return method;
        }).ToList();
        above.CreateType();
        var named = module.DefineType("Named", TypeAttributes.Public, above);
        var constructor = named.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, []);
        var made = constructor.GetILGenerator();
        made.Emit(OpCodes.Ldarg_0);
        made.Emit(OpCodes.Call, plain);
        made.Emit(OpCodes.Ret);
        var other = named.DefineMethod("Other",
            MethodAttributes.Private | MethodAttributes.Virtual | MethodAttributes.NewSlot | MethodAttributes.Final, typeof(void), []);
        var code = other.GetILGenerator();
        code.Emit(OpCodes.Call, save);
        code.Emit(OpCodes.Ret);
        named.DefineMethodOverride(other, declared[0]);
        named.CreateType();
        main.Emit(OpCodes.Newobj, constructor);
        main.Emit(OpCodes.Callvirt, declared[isCalled ? 0 : 1]);
    }

    /// <param name="write">Writes what the program does after it dropped, with a method that deletes a file at hand.</param>
    private static string[] Paths(Action<ModuleBuilder, MethodBuilder, ILGenerator> write)
    {
        var assembly = new PersistedAssemblyBuilder(new("Plain"), typeof(object).Assembly);
        var module = assembly.DefineDynamicModule("Plain");
        var program = module.DefineType("Program", TypeAttributes.Public);
        var store = module.DefineType("Store", TypeAttributes.Public);
        var save = store.DefineMethod("Save", MethodAttributes.Public | MethodAttributes.Static, typeof(void), []);
        var saving = save.GetILGenerator();
        saving.Emit(OpCodes.Ldstr, "a");
        saving.Emit(OpCodes.Call, Delete);
        saving.Emit(OpCodes.Ret);
        var main = program.DefineMethod("Main", MethodAttributes.Public | MethodAttributes.Static, typeof(void), []);
        var code = main.GetILGenerator();
        code.Emit(OpCodes.Ldc_I4, (int)Permission.FileSystemWrite);
        code.Emit(OpCodes.Ldnull);
        code.Emit(OpCodes.Ldnull);
        code.Emit(OpCodes.Ldc_I4_0);
        Func<Permission, DropOptions?, string?, int, DropResult> drop = ProcessPermissions.Drop;
        code.Emit(OpCodes.Call, drop.Method);
        code.Emit(OpCodes.Pop);
        write(module, save, code);
        code.Emit(OpCodes.Ret);
        program.CreateType();
        store.CreateType();

        var folder = Directory.CreateTempSubdirectory("il-").FullName;
        try
        {
            var metadata = assembly.GenerateMetadata(out var bodies, out var data);
            var image = new BlobBuilder();
            new ManagedPEBuilder(PEHeaderBuilder.CreateExecutableHeader(), new(metadata), bodies, data,
                entryPoint: MetadataTokens.MethodDefinitionHandle(main.MetadataToken & 0xFFFFFF)).Serialize(image);
            File.WriteAllBytes(Path.Combine(folder, "Plain.dll"), image.ToArray());
            CaseCompiler.CopyLibraries(folder);
            return [.. AssemblyCheck.Run(Path.Combine(folder, "Plain.dll"), PermissionSet.None).Findings.Select(finding =>
                string.Join(" → ", finding.Path.Select(hop => hop.Name)).Replace("Program.Main", "Main"))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
