// A method is written before the drop and run after it: nobody can read what it does, the kernel refuses it.
using System.Reflection.Emit;

var method = new DynamicMethod("Save", typeof(void), []);
var code = method.GetILGenerator();
code.Emit(OpCodes.Call, typeof(Store).GetMethod("Save")!);
code.Emit(OpCodes.Ret);
var save = method.CreateDelegate<Action>();
ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.DynamicCode);
Runner.Run(save);

static class Runner
{
    [Expect("PERM3002", "delegate", By = Witness.Source | Witness.Tool, Why = "a process refuses what is done, not what nobody can read")]
    public static void Run(Action action) => action();
}

public static class Store
{
    [Expect("PERM1001", "Main → Runner.Run → Store.Save → File.WriteAllText", By = Witness.Guard | Witness.Kernel,
        Why = "the call stands in code that was made at run time: a blind spot")]
    public static void Save()
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
