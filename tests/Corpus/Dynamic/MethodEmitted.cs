// A method is written instruction by instruction and run: what it calls stands in no program.
using System.Reflection.Emit;

ProcessPermissions.Drop(Permission.DynamicCode);
Maker.MakeAndRun();

static class Maker
{
    [Expect("PERM1009", "Main → Maker.MakeAndRun → new DynamicMethod", By = Witness.Source | Witness.Tool,
        Why = "a constructor has no stub, and the kernel does not see code being made")]
    [Expect("PERM3002", "DynamicMethod.CreateDelegate", By = Witness.Source | Witness.Tool,
        Why = "a process refuses what is done, not what nobody can read")]
    [Expect("PERM3002", "delegate", By = Witness.Source | Witness.Tool, Why = "a process refuses what is done, not what nobody can read")]
    public static void MakeAndRun()
    {
        var method = new DynamicMethod("Print", typeof(void), []);
        var code = method.GetILGenerator();
        code.Emit(OpCodes.Ldstr, "made at run time");
        code.Emit(OpCodes.Call, typeof(Console).GetMethod("WriteLine", [typeof(string)])!);
        code.Emit(OpCodes.Ret);
        ((Action)method.CreateDelegate(typeof(Action)))();
    }
}
