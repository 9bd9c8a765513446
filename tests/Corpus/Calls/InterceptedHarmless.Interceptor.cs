// What is put in place of the call; its place is the checksum of the other file and a position in it, as the compiler's GetInterceptableLocation writes them.
using System.Runtime.CompilerServices;

namespace System.Runtime.CompilerServices
{
    [AttributeUsage(AttributeTargets.Method)]
    file sealed class InterceptsLocationAttribute(int version, string data) : Attribute
    {
        public override string ToString() => version + data;
    }
}

namespace Replaced.Generated
{
    static class Interceptors
    {
        [InterceptsLocation(1, "fc0k14iwC5526L4dt9Ez8YoAAABJbnRlcmNlcHRlZEhhcm1sZXNzLmNz")]
        public static void Print(string text) => Console.WriteLine(text);
    }
}
