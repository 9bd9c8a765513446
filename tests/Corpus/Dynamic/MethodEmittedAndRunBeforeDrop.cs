// A method is written and run before the drop.
using System.Reflection.Emit;

var method = new DynamicMethod("Save", typeof(void), []);
var code = method.GetILGenerator();
code.Emit(OpCodes.Call, typeof(Store).GetMethod("Save")!);
code.Emit(OpCodes.Ret);
method.CreateDelegate<Action>()();
ProcessPermissions.Drop(Permission.FileSystemWrite | Permission.DynamicCode);

public static class Store
{
    public static void Save() => File.WriteAllText(Case.File, "x");
}
